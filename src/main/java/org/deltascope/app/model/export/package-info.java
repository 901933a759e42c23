/** What figures are made into files, how, and how far that has come. */
package org.deltascope.app.model.export;
