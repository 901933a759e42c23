/**
 * Scripts in Python that compute what the program computes, for people to read, run and change.
 *
 * <p>{@code Script} puts the parts together. What differs between NumPy, where backpropagation is
 * written out, and PyTorch, where it is autograd's, is a {@code Dialect}; how the quantities of a
 * layer are called, {@code W1} or {@code W[l]}, is for {@code LayerNames} to say. A script holds
 * only the code that its document needs, and what a document calls things stands in comments alone.
 */
package org.deltascope.script;
