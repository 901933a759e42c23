/** What is remembered between starts, and what is saved from a crash. */
package org.deltascope.app.settings;
