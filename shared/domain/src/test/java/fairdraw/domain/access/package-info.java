/** Tests of making, checking and revoking API keys. */
@NullMarked
package fairdraw.domain.access;

import org.jspecify.annotations.NullMarked;
