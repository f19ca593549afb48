"""The jobs to be done: async functions on a unit of work that never commit."""
