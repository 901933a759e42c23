/** Shows things to many people: large, without bars, with a dark room and a spotlight. */
package org.deltascope.app.view.present;
