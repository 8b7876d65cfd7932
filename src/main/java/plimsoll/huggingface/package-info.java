/// Reads the `config.json` that models are published with, and the headers of the safetensors
/// beside it, and tells what of the model decides its memory.
///
/// It stands on the core, the tensor lists and the JSON reader, reads no weights, and believes
/// nothing that a file says before it has checked it.
package plimsoll.huggingface;
