package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;

/// Layers that mix their tokens alike. A model has few of these groups, however many layers.
///
/// @param mixer how they do it
/// @param layers how many they are
record MixerGroup(Mixer mixer, int layers) {

    /// The groups of `layers`, each where its first layer stands.
    static List<MixerGroup> of(List<Layer> layers) {
        var groups = new ArrayList<MixerGroup>();
        for (var layer : layers) {
            add(layer.mixer(), groups);
        }
        return groups;
    }

    private static void add(Mixer mixer, List<MixerGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.mixer.equals(mixer)) {
                groups.set(i, new MixerGroup(mixer, group.layers + 1));
                return;
            }
        }
        groups.add(new MixerGroup(mixer, 1));
    }

    /// How many layers of `groups` are of that kind.
    static int count(List<MixerGroup> groups, Mixer mixer) {
        int layers = 0;
        for (var group : groups) {
            layers += group.mixer.equals(mixer) ? group.layers : 0;
        }
        return layers;
    }
}
