package ui

// remember puts the present query among the recent ones: one that was meant, not every letter on the way to it.
func (s *searchSession) remember() {
	if s.query != "" {
		// what the phone has no room for is remembered until the page goes; that is no loss worth a word
		_ = s.local.SetSearches(withSearch(s.local.Searches(), s.query))
		s.readRecent()
	}
}

// readRecent reads the recent searches as the phone has them now.
func (s *searchSession) readRecent() { s.recent = s.local.Searches() }

func (s *searchSession) forget(query string) {
	_ = s.local.SetSearches(withoutSearch(s.local.Searches(), query)) // a shorter list fits
	s.readRecent()
}

func (s *searchSession) forgetAll() {
	list := s.local.Searches()
	s.local.EraseSearches()
	s.recent = nil
	s.notices.undo(msgErased, func() {
		_ = s.local.SetSearches(list) // it was there before
		s.readRecent()
	})
}
