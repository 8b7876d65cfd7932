package plimsoll.catalog;

import java.util.OptionalDouble;

/// What somebody measured of the quality that a type costs.
///
/// @param model on which model
/// @param perplexity how surprised the model is by a text
/// @param perplexityGain by how much more than with whole weights
/// @param divergence mean Kullback-Leibler divergence from the model with whole weights
/// @param source who measured it
public record Quality(
        String model,
        OptionalDouble perplexity,
        OptionalDouble perplexityGain,
        OptionalDouble divergence,
        String source) {}
