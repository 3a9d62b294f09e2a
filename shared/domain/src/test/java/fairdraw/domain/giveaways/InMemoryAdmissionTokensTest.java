package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.AdmissionTokens;

final class InMemoryAdmissionTokensTest implements AdmissionTokensContract {

    private final InMemoryAdmissionTokens tokens = new InMemoryAdmissionTokens();

    @Override
    public AdmissionTokens tokens() {
        return tokens;
    }
}
