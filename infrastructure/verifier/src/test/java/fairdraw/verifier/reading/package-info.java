/**
 * Tests of documents as the verifier reads them: JSON, bytes and digests, read without the code
 * that made them.
 */
@NullMarked
package fairdraw.verifier.reading;

import org.jspecify.annotations.NullMarked;
