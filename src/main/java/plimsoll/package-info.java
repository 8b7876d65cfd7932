/// Starts the program and puts it together.
///
/// The packages below stand on each other like this, and no other way: `words`, which all may say,
/// `files` and `core` on the JDK alone;
/// `weights`, `engine`, `gguf` and `log` on the core; `catalog` and `huggingface` on the core and
/// the weights; `detect` and `matrix` on the catalog; `plan`, `advice` and `diagnosis` on these;
/// `viewmodel` on all of them; `view` on the view models and the records they show; `cli` and this
/// package on everything. `export` writes pictures and texts and knows nothing else.
package plimsoll;
