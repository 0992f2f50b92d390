/// Tallies, cross-tabulations and participation: each measure a query over a dataset, each result a figure.
@NullMarked
package fr.parvis.analysis;

import org.jspecify.annotations.NullMarked;
