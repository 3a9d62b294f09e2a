/** Signed tokens: their keys, their strict form, and what each class of them says. */
@NullMarked
package fairdraw.aws.tokens;

import org.jspecify.annotations.NullMarked;
