/** Contracts, fakes and tests of organisations, operators, API keys and the audit log. */
@NullMarked
package fairdraw.domain.access;

import org.jspecify.annotations.NullMarked;
