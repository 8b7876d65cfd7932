/// Reads the header of a GGUF file, which names every tensor of a model, and tells what of the
/// model decides its memory.
///
/// It stands on the core alone, reads no weights, and believes nothing that a file says before it
/// has checked it.
package plimsoll.gguf;
