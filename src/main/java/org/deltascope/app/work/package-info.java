/**
 * What goes on while one looks: numbers, figures and files are made off the FX thread, and what is
 * shown follows the session.
 *
 * <p>{@link org.deltascope.app.work.Background} is the one class that crosses between its threads
 * and the FX thread. Nothing here knows a control: views subscribe to what comes of the work.
 */
package org.deltascope.app.work;
