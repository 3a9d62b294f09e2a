/**
 * The append-only register as its readers see it: keys, heads, cosignatures, stamps and entries.
 */
@NullMarked
package fairdraw.verifier.register;

import org.jspecify.annotations.NullMarked;
