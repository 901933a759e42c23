/** The card that asks for exercises and shows their variants. */
package org.deltascope.app.view.exercise;
