/**
 * Samples from a table of any program: how it is written is guessed and can be corrected, each
 * column gets a role, and what it would come to is seen before it is taken over.
 *
 * <p>{@code CsvFormat} says how the table is written, {@code CsvPreview} shows its first rows,
 * {@code CsvPlan} gives the columns their roles, {@code CsvImport} reads the whole.
 */
package org.deltascope.document.sheet;
