/** The picture of a formula that someone tries: typeset, with its value beside the expected one. */
package org.deltascope.figure.lab;
