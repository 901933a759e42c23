/** A worked example as data: its updates, steps and the blocks they are told in. */
package org.deltascope.handout.work;
