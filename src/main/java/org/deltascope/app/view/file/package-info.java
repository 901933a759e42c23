/** Opens, saves and closes documents, asks before changes are lost, and keeps copies of them. */
package org.deltascope.app.view.file;
