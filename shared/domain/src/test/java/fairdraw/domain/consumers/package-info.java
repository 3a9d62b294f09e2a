/** Contracts, fakes and tests of consumers, their sessions and the issuers of their tokens. */
@NullMarked
package fairdraw.domain.consumers;

import org.jspecify.annotations.NullMarked;
