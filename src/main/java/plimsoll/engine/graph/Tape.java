package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.engine.graph.Load.Cells;

/// What the allocators are asked for while a graph is planned, in order. Sizes grow with the cells
/// of the caches, so one tape serves every context length.
final class Tape {

    /// What is asked for.
    enum Kind {
        TAKE,
        /// Give back the end of a slot: what exceeds the size that stays.
        SHORTEN,
        GIVE
    }

    /// One request.
    ///
    /// @param slot where the address is remembered
    /// @param backend whose memory it is
    /// @param size which of the sizes; any where a slot is given back
    record Request(Kind kind, int slot, int backend, int size) {}

    private final Request[] requests;
    private final Growth[] sizes;
    private final int[] ends;
    private final Repetition repetition;
    private final int slots;

    /// @param requests who asks for what, as an index into `sizes`
    /// @param sizes the sizes there are
    /// @param ends where in the requests each layer ends
    Tape(List<Request> requests, List<Growth> sizes, int[] ends) {
        this.requests = shared(requests);
        this.sizes = sizes.toArray(Growth[]::new);
        this.ends = ends;
        this.slots = requests.stream().mapToInt(Request::slot).max().orElse(-1) + 1;
        this.repetition = new Repetition(numbers());
    }

    /// Equal requests as one object.
    private static Request[] shared(List<Request> requests) {
        Map<Request, Request> known = new HashMap<>();
        return requests.stream()
                .map(request -> known.computeIfAbsent(request, r -> r))
                .toArray(Request[]::new);
    }

    /// A number for each layer; layers that ask for the same have the same.
    private int[] numbers() {
        var known = new HashMap<List<Request>, Integer>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < ends.length; i++) {
            var layer = Arrays.asList(requests).subList(start(i), ends[i]);
            numbers.add(known.computeIfAbsent(layer, _ -> known.size()));
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    Request request(int i) {
        return requests[i];
    }

    /// Every size, at that length of the caches.
    long[] sizes(Cells cells) {
        long[] bytes = new long[sizes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = sizes[i].at(cells);
        }
        return bytes;
    }

    /// The longest tensor, at that length of the caches.
    long largest(Cells cells) {
        return Arrays.stream(sizes(cells)).max().orElse(0);
    }

    int slots() {
        return slots;
    }

    int layers() {
        return ends.length;
    }

    /// Where the requests of `layer` begin; the end of the graph is the layer after the last.
    int start(int layer) {
        return layer == 0 ? 0 : ends[layer - 1];
    }

    /// Where the requests of `layer` end.
    int end(int layer) {
        return layer == ends.length ? requests.length : ends[layer];
    }

    Repetition repetition() {
        return repetition;
    }
}
