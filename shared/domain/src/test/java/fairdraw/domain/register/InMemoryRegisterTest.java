package fairdraw.domain.register;

import fairdraw.domain.Tenant;
import org.junit.jupiter.api.Nested;

final class InMemoryRegisterTest {

    @Nested
    final class Logs implements RegisterContract {

        private final InMemoryRegister register = new InMemoryRegister();

        @Override
        public Register register() {
            return register;
        }

        @Override
        public void put(Pending waiting) {
            register.put(waiting);
        }

        @Override
        public void announce(Tenant tenant, long number) {
            register.announce(tenant, number);
        }
    }

    @Nested
    final class WithHeads implements HeadsContract {

        private final InMemoryRegister register = new InMemoryRegister();

        @Override
        public Heads heads() {
            return register;
        }

        @Override
        public Register register() {
            return register;
        }

        @Override
        public void put(Pending waiting) {
            register.put(waiting);
        }
    }
}
