/// Reads what load logs state: of llama.cpp and what is built on it, of Ollama and of vLLM.
///
/// Everything here is what a log printed, nothing is inferred from it, and what it does not print
/// is absent. It stands on the core alone, and whatever it reads may come from anyone: lines,
/// their length, and the number of loads are bounded.
package plimsoll.log;
