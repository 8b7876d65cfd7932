/// Which tensors a model has, and as what a quantizer stores each of them.
///
/// It answers for files that nobody has read; a file that was read speaks for itself.
package plimsoll.weights;
