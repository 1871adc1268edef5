"""Made-up and published data to try Opstap with: pure generators, and one module that writes."""
