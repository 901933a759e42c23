/** How formulas are written: another notation, or another convention. */
package org.deltascope.app.view.notation;
