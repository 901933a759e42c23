/** What keys do, in one list that is both obeyed and shown. */
package org.deltascope.app.view.command;
