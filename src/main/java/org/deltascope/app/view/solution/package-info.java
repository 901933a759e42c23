/** Where one types the numbers of a worked solution, and sees how each of them stands. */
package org.deltascope.app.view.solution;
