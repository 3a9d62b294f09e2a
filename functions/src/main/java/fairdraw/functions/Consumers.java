package fairdraw.functions;

import fairdraw.aws.tokens.SignedAccessTokens;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.AdmissionTokens;

/** The part of the {@link Wiring} that is about consumers and what proves who they are. */
public final class Consumers {
    private final TokenSeeds seeds;

    Consumers(TokenSeeds seeds) {
        this.seeds = seeds;
    }

    public AdmissionTokens admissionTokens() {
        return new SignedAdmissionTokens(seeds);
    }

    AccessTokens accessTokens() {
        return new SignedAccessTokens(seeds);
    }
}
