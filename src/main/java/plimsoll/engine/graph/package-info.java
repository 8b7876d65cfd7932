/// Compute buffers to the byte, by doing what llama.cpp does before it computes.
///
/// A [plimsoll.engine.graph.Load] says what is asked. `Transformer` (or `Gemma4`) lays out the
/// `Graph` of one batch from small parts, one file a kind of layer; `Scheduler` and `Sequence`
/// spread it over GPUs and CPU and copy what one needs from the other; `Lifetimes` finds out when
/// memory is taken and given back, and `Recording` writes it down. `Plan` makes of that a `Tape`
/// that serves every context length, and `Replay` runs it over `Allocator`s. What the highest
/// address was is the buffer's size.
///
/// Nothing here is fitted to measurements: each rule names the function of llama.cpp that it
/// follows. Nothing here knows weights' bytes on devices, caches' sizes or devices' capacities.
package plimsoll.engine.graph;
