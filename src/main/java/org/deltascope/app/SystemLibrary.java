package org.deltascope.app;

/**
 * A library that JavaFX loads itself on Linux, so that nothing else asks for it.
 *
 * @param file what the loader looks for
 * @param debian the package of Debian that has it
 * @param fedora the package of Fedora that has it
 */
record SystemLibrary(String file, String debian, String fedora) {

  @Override
  public String toString() {
    return "%s is missing, which is in the package %s of Debian, %s of Fedora"
        .formatted(file, debian, fedora);
  }
}
