/// The GPUs of this machine: what the vendors' tools, the system's files and its registry tell.
///
/// A [Probe] asks one source and makes devices of the answer. Nothing that is told is believed
/// before it is bounded: an answer has so many bytes, takes so long, and names memories that can
/// be. The [Detector] asks all probes at once.
package plimsoll.detect;
