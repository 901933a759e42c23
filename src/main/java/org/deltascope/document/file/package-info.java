/** Files and folders: names in any letters, reading with a limit, writing whole or not at all. */
package org.deltascope.document.file;
