/** The Formula lab: a formula that one types, and what is to be said of it while one does. */
package org.deltascope.app.view.lab;
