/** Which of the data that people know are wanted. */
package org.deltascope.app.model.data;
