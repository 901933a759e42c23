package org.deltascope.app.model;

/**
 * One lesson of the list.
 *
 * @param id its name on the command line
 * @param title of the document
 * @param summary what it is about, in one line
 */
public record LessonTitle(String id, String title, String summary) {}
