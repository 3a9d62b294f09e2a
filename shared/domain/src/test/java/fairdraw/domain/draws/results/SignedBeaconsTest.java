package fairdraw.domain.draws.results;

import fairdraw.fairness.beacon.BeaconChain;

final class SignedBeaconsTest implements BeaconsContract {

    private final SignedBeacons beacons = new SignedBeacons(() -> chain().timeOf(published()));

    @Override
    public Beacons beacons() {
        return beacons;
    }

    @Override
    public BeaconChain chain() {
        return SignedBeacons.chain();
    }

    @Override
    public long published() {
        return 77;
    }

    @Override
    public void silence() {
        beacons.late(true);
    }
}
