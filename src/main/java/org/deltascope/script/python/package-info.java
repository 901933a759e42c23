/** Lines, lists and comments of Python. */
package org.deltascope.script.python;
