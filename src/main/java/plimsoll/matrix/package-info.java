/// What fits: the largest contexts of many loads on many devices, solved together.
package plimsoll.matrix;
