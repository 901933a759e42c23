/** What a network is made of and trained with, in one line of words that can each be changed. */
package org.deltascope.app.model.recipe;
