package org.deltascope.handout.live;

/**
 * A number that a reader of a page may change.
 *
 * @param address of it; that of an input or target ends with its sample in the data
 * @param key that an address of the page names it by, such as w5
 * @param name it is called by, such as w₅
 * @param spoken what a screen reader says of it, such as weight w5 from h1 to o1
 * @param notation its key where others have the same name, such as b[1](2)
 * @param whole whether it is the bias of a whole layer
 */
record Editable(
    String address, String key, String name, String spoken, String notation, boolean whole) {

  /** {@return the same with a key that no other has} */
  Editable byNotation() {
    return new Editable(address, notation, name, spoken, notation, whole);
  }

  /** {@return JSON} */
  String json() {
    return "{\"n\":%s,\"key\":%s,\"name\":%s,\"label\":%s,\"whole\":%s}"
        .formatted(
            JsonString.of(address),
            JsonString.of(key),
            JsonString.of(name),
            JsonString.of(spoken),
            whole);
  }
}
