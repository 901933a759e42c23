package org.deltascope.app.model.lab;

/**
 * Something that can be put into a formula.
 *
 * @param text that is put in, such as δ¹
 * @param typed what can be typed in its place, such as delta[1]
 * @param meaning of it in words
 */
public record Completion(String text, String typed, String meaning) {}
