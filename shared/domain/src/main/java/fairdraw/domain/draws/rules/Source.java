package fairdraw.domain.draws.rules;

/** The public randomness that a draw's rules name before its first entry. */
public sealed interface Source permits BeaconRule, ExtractionRule {}
