/** Tests of bytes, digests and canonical JSON. */
@NullMarked
package fairdraw.fairness.encoding;

import org.jspecify.annotations.NullMarked;
