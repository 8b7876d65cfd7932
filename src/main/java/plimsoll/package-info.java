/// Starts the program and puts it together.
///
/// The packages below stand on each other like this, and no other way: `core` on the JDK alone;
/// `weights`, `engine` and `gguf` on the core; `catalog` and `huggingface` on the core and the
/// weights; `plan`, `advice` and `viewmodel` on these; `view` on the view models and the records
/// they show; `cli` and this package on everything. `export` writes pictures and knows nothing
/// else.
package plimsoll;
