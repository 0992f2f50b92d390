/// The waist of the house: an immutable folder of Parquet files with its manifest, in two editions, named by
/// a digest.
@NullMarked
package fr.parvis.dataset;

import org.jspecify.annotations.NullMarked;
