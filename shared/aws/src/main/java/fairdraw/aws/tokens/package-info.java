/** Signed tokens: their keys, their strict form, and the claims of each class. */
@NullMarked
package fairdraw.aws.tokens;

import org.jspecify.annotations.NullMarked;
