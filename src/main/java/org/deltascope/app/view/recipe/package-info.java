/** The line under the title, each word of which is changed where it stands. */
package org.deltascope.app.view.recipe;
